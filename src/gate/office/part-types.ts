import type { ActiveKind } from '../documents/document.ts';

/** Families of parts that hold words, tables, drawings and how they look. What fetches or runs is excepted below. */
const FAMILIES = [
  /^application\/vnd\.openxmlformats-(?:officedocument|package)\.[a-z0-9.-]+\+xml$/,
  /^application\/vnd\.ms-(?:word|excel|powerpoint|office)\.(?:styleswitheffects|threadedcomments|person|slicer|slicercache|timeline|timelinecache|controlproperties|chartstyle|chartcolorstyle|chartex|drawingml\.diagramdrawing|rd[a-z]+|propertybag|commentsextended|classificationlabels)\+xml$/,
  /^(?:application|text)\/xml$/,
  /^application\/inkml\+xml$/,
];
/** Parts of these families that bring in what lies elsewhere or run. */
const EXCEPTED = /externallink|connections|querytable|dialogsheet|volatiledependencies|macro|vba/;
const BINARY =
  /^(?:image\/(?:png|jpe?g|gif|bmp|tiff?|x-emf|x-wmf|emf|wmf|svg\+xml|webp|vnd\.ms-photo|x-icon)|application\/(?:x-fontdata|x-font-(?:ttf|otf)|vnd\.openxmlformats-officedocument\.(?:vmldrawing|obfuscatedfont|[a-z]+\.printersettings)|vnd\.openxmlformats-package\.(?:obfuscated-opentype|digital-signature-origin)))$/;
/** Whole documents inside another: the numbers behind a chart. */
const PACKAGE =
  /^application\/vnd\.openxmlformats-officedocument\.(?:wordprocessingml\.document|spreadsheetml\.sheet|presentationml\.presentation)$/;
const EXTENSIONS =
  /\.(?:xml|rels|vml|png|jpe?g|jpe|jfif|gif|bmp|tiff?|emf|wmf|emz|wmz|svg|webp|wdp|hdp|ico|odttf|fntdata|ttf|otf|bin|xlsx|docx|pptx|psmdcp|sigs|inkml)$/;

/** How a part of an OOXML package is to be looked at, or why it is refused. */
export type PartVerdict = 'xml' | 'binary' | 'package' | ActiveKind;

/** Judges a part by its name and by the type that the package declares for it. */
export function judgePart(name: string, declared: string | undefined): PartVerdict {
  const type = (declared ?? '').toLowerCase().split(';')[0]!.trim();
  const lower = name.toLowerCase();
  if (/vba|macro/.test(type) || /vbaproject|macrosheets?\//.test(lower)) return 'macro';
  if (/oleobject|activex/.test(type) || /(?:^|\/)(?:activex|oleobject)/.test(lower)) return 'object';
  // Letters, digits, dots and slashes in numbers, which programs could take for the name of another part.
  if (/%(?:2[def]|3\d|4[\da-f]|5[\dacf]|6[\da-f]|7[\dae])/.test(lower)) return 'unknown-part';
  if (!EXTENSIONS.test(lower)) return 'packed-file';
  if (EXCEPTED.test(type)) return 'connection';
  if (PACKAGE.test(type)) return 'package';
  if (BINARY.test(type)) return /\.(?:xml|vml|rels)$/.test(lower) ? 'xml' : 'binary';
  return FAMILIES.some((family) => family.test(type)) ? 'xml' : 'unknown-part';
}
