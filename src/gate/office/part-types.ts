import type { ActiveKind } from '../documents/document.ts';

/** Content types of parts with text, tables, drawings and styles. `REFUSED_PARTS` excepts those that fetch or run. */
const ALLOWED_FAMILIES = [
  /^application\/vnd\.openxmlformats-(?:officedocument|package)\.[a-z0-9.-]+\+xml$/,
  /^application\/vnd\.ms-(?:word|excel|powerpoint|office)\.(?:styleswitheffects|threadedcomments|person|slicer|slicercache|timeline|timelinecache|controlproperties|chartstyle|chartcolorstyle|chartex|drawingml\.diagramdrawing|rd[a-z]+|propertybag|commentsextended|classificationlabels)\+xml$/,
  /^(?:application|text)\/xml$/,
  /^application\/inkml\+xml$/,
];
/** Content types within these families whose parts fetch or run something. */
const REFUSED_PARTS = /externallink|connections|querytable|dialogsheet|volatiledependencies|macro|vba/;
/** Content types of pictures, fonts, printer settings and the like, whose bytes are not inspected. */
const BINARY_TYPES =
  /^(?:image\/(?:png|jpe?g|gif|bmp|tiff?|x-emf|x-wmf|emf|wmf|svg\+xml|webp|vnd\.ms-photo|x-icon)|application\/(?:x-fontdata|x-font-(?:ttf|otf)|vnd\.openxmlformats-officedocument\.(?:vmldrawing|obfuscatedfont|[a-z]+\.printersettings)|vnd\.openxmlformats-package\.(?:obfuscated-opentype|digital-signature-origin)))$/;
/** Content types of whole documents within another, such as the numbers of a chart. */
const PACKAGE_TYPES =
  /^application\/vnd\.openxmlformats-officedocument\.(?:wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)$/;
/** Extensions that any part may have. */
const PART_EXTENSIONS =
  /\.(?:xml|rels|vml|png|jpe?g|jpe|jfif|gif|bmp|tiff?|emf|wmf|emz|wmz|svg|webp|wdp|hdp|ico|odttf|fntdata|ttf|otf|bin|xlsx|docx|pptx|psmdcp|sigs|inkml)$/;

/** How a part of an OOXML package is to be read, or the kind for which it is refused. */
export type PartVerdict = 'xml' | 'binary' | 'package' | ActiveKind;

/** Judges a part by its name and by the type that the package declares for it. */
export function judgePart(name: string, declared: string | undefined): PartVerdict {
  const type = (declared ?? '').toLowerCase().split(';')[0]!.trim();
  const lower = name.toLowerCase();
  if (/vba|macro/.test(type) || /vbaproject|macrosheets?\//.test(lower)) return 'macro';
  if (/oleobject|activex/.test(type) || /(?:^|\/)(?:activex|oleobject)/.test(lower)) return 'object';
  // Percent-encoded letters, digits, dots and slashes, which programs could decode to the name of another part.
  if (/%(?:2[def]|3\d|4[\da-f]|5[\dacf]|6[\da-f]|7[\dae])/.test(lower)) return 'unknown-part';
  if (!PART_EXTENSIONS.test(lower)) return 'packed-file';
  if (REFUSED_PARTS.test(type)) return 'connection';
  if (PACKAGE_TYPES.test(type)) return 'package';
  if (BINARY_TYPES.test(type)) return /\.(?:xml|vml|rels)$/.test(lower) ? 'xml' : 'binary';
  return ALLOWED_FAMILIES.some((family) => family.test(type)) ? 'xml' : 'unknown-part';
}
