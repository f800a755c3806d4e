import { declaration, isDocument, isPicture, nameOf, type PresentFile } from './file-forms.ts';
import type { IssueText, OutsidePath, PathCause } from './forms.ts';
import { FIX, FIX_PHOTOS } from './wording.ts';
import type { issuesOfPhotographsVi } from './photographs.vi.ts';
import { fileTypes } from './phrases.en.ts';

/** Why a path names no file beside a bulletin, and what to write instead. */
const outsideEn: Readonly<Record<PathCause, (path: OutsidePath) => IssueText>> = {
  'curly-quotes': ({ value, fileName }) => ({
    what: `The path ${value} is in curly quotation marks.`,
    hint: `The curly quotation marks “ ” of Word do not work here: write ${fileName} without them.`,
  }),
  'no-dot-slash': ({ value }) => ({
    what: `“${value}” lacks the ./ at its beginning.`,
    hint: `Write ./${value}.`,
  }),
  'other-site': ({ value }) => ({
    what: `“${value}” lies on another site; a bulletin only uses files of its own.`,
    hint: 'Download the file, put it beside index.mdx and write ./ten-tep.',
  }),
  pasted: () => ({
    what: 'The picture was pasted into the text; it is no file.',
    hint: 'Save the picture as a file beside index.mdx and write ./ten-tep.',
  }),
  machine: ({ value, fileName }) => ({
    what: `“${value}” is a path on your machine, which the site cannot read.`,
    hint: `Copy the file beside index.mdx and write ./${fileName}.`,
  }),
  'bad-name': ({ value, fileName }) => ({
    what: `The file name “${value}” cannot be used.`,
    hint: `A file name holds nothing but A-Z a-z 0-9 . _ - and begins with a letter or a digit. Rename the file to ${fileName} and write ./${fileName} here.`,
  }),
  elsewhere: ({ value, fileName }) => ({
    what: `The path “${value}” does not lie in the folder of the bulletin.`,
    hint: `${value.startsWith('./') ? 'Move' : 'Copy'} the file beside index.mdx and write ./${fileName}. ${fileTypes}.`,
  }),
};

/** Where a document belongs that stands among the pictures; `undefined` of a file of another type. */
function toAttachmentsEn(src: string): string | undefined {
  if (!isDocument(src)) return undefined;
  return `Declare documents in attachments: ${declaration(nameOf(src))}, and delete this one from images; in the body write <Attachment src="${src}" title="…" />.`;
}

/** What to do with a file that lies beside a bulletin, but is of no type of pictures that is published. */
const presentEn: Readonly<Record<PresentFile, (src: string) => string>> = {
  jpeg: (src) => `Give the file the ending .jpg and write ${src.replace(/\.[^.]*$/, '.jpg')} here.`,
  picture: () =>
    'Open the picture, save it as JPEG (.jpg) beside index.mdx, and write the name of that file here.',
  recording: () =>
    'Put recordings on a channel of the office, link to them in the body, as in [Film](https://…), and delete this item from images.',
  bare: (src) =>
    `Add the ending of its type to the name of the file, such as ${nameOf(src)}.jpg, and write ${src}.jpg here.`,
  other: () => 'Delete this item from images. Pictures may be .jpg, .jpeg, .png, .webp.',
};

/** The words of the rules about photographs and attachments. */
export const issuesOfPhotographsEn: typeof issuesOfPhotographsVi = {
  'missing-image': (p) =>
    p.present
      ? {
          what: `The folder has “${p.src}”, but files of its type are not published as pictures.`,
          hint: presentEn[p.present](p.src),
        }
      : {
          what: `The picture file “${p.src}” was not found.`,
          hint:
            p.near && !p.repair
              ? `The folder has “${p.near}”: write it just so, extension included.`
              : p.near
                ? `The folder has “${p.near}”, with other capitals: write it just so, or run ${FIX}.`
                : 'Put the picture into the same folder as index.mdx and check its name (capitals matter).',
        },
  'truncated-image': (p) => ({
    what: `The picture “${p.src}” is damaged or was not copied completely.`,
    hint: 'Take the original from the camera or phone and copy it again.',
  }),
  'not-an-image': (p) => ({
    what: `“${p.src}” is not a picture.`,
    hint: toAttachmentsEn(p.src) ?? 'Check the file; pictures may be JPEG, PNG or WebP.',
  }),
  'image-without-alt': (p) => ({
    what: `${p.src === '' ? 'This picture' : `The picture “${p.src}”`} has no description (alt) for people who cannot see it.`,
    hint: p.isInGallery
      ? `Pictures in a <Gallery> have their words from the frontmatter: ${declaration(nameOf(p.src))}, with a sentence that says who is in the picture, doing what, and where.`
      : 'Add alt: a sentence that says who is in the picture, doing what, and where.',
  }),
  'svg-image': (p) => ({
    what: `“${p.src}” is an SVG file; SVG can hold code, so it is not accepted.`,
    hint: 'Export the picture as PNG or JPEG.',
  }),
  'heic-image': (p) => ({
    what: `“${p.src}” is an iPhone HEIC picture, which browsers do not open.`,
    hint: 'Change it to JPEG: on the iPhone choose Settings, Camera, Formats, “Most Compatible”, or send the picture by e-mail, which converts it.',
  }),
  'image-too-large': (p) => ({
    what: `The picture “${p.src}” is too large (${p.detail}); the limit is 100 million pixels, and 30000 on each side (of a PNG with 16 bits 66 million, with transparency or interlaced 50 million), 20 scans in a JPEG, and 65536 segments or chunks in a file.`,
    hint: 'Scale the picture down or crop it and save it again, a PNG with 8 bits and not interlaced, a JPEG without “Progressive”, before adding it.',
  }),
  'wrong-extension': (p) => ({
    what: `The ending of the file name “${p.src}” does not fit its content (${p.detail}).`,
    hint: 'Give the file the ending of its real type and change every mention of it.',
  }),
  'unsupported-image': (p) => ({
    what: `Pictures of the type of “${p.src}” (${p.detail}) cannot be used.`,
    hint: toAttachmentsEn(p.src) ?? 'Export the picture as JPEG, PNG or WebP.',
  }),
  'file-outside-folder': (p) => outsideEn[p.cause](p),
  'alt-is-file-name': () => ({
    what: 'The description of the picture is only the name or the address of its file.',
    hint: 'Write a sentence that says who is in the picture, doing what, and where.',
  }),
  'needs-alt': () => ({
    what: 'The picture is still marked needsAlt: it has no description.',
    hint: 'Write its alt, then delete needsAlt.',
  }),
  'attachment-type': (p) => ({
    what: `An attachment of the type of “${p.src}” cannot be used.`,
    hint: isPicture(p.src)
      ? `Declare pictures in images: ${declaration(nameOf(p.src))}, and delete this one from attachments; in the body write ![…](${p.src}).`
      : /\.(?:docm?|xlsm?|pptx?|rtf)$/i.test(p.src)
        ? 'Open it in Word or Excel, save it as .docx, .xlsx or .pdf beside index.mdx, and write the new name here.'
        : 'Use .pdf, .docx, .xlsx, .ods, .odt or .csv.',
  }),
  'image-placed-twice': (p) => ({
    what: p.list ? `“${p.src}” stands twice in ${p.list}.` : `The picture “${p.src}” is placed twice.`,
    hint: 'Keep one of the places.',
  }),
  'photograph-metadata': (p) => {
    if ('isErased' in p)
      return {
        what: `Where “${p.src}” is transparent it still holds a drawing or words: nobody sees them, but whoever has the file can bring them back.`,
        hint: 'To take something out, paint over it in a solid colour and save, or save as JPEG. If nothing there needs to be hidden, name the rule in lint.',
      };
    return {
      what: `The picture file “${p.src}” still holds what the camera wrote (EXIF)${p.gps ? ', with the place where it was taken (GPS)' : ''}.`,
      hint: `The site does not publish it, but whoever has the file can read it. Run ${FIX_PHOTOS} to remove it; the picture stays as it is.`,
    };
  },
  'heavy-photograph': (p) => ({
    what: `The picture “${p.src}” weighs ${p.megabytes} MB.`,
    hint: 'Less than 1 MB is better: no more than 2560 pixels on each side. npm run new makes pictures smaller by itself.',
  }),
  'sequence-gap': (p) => ({
    what: `Missing in the series of pictures: ${p.missing.join(', ')}.`,
    hint: 'Add what is missing. A picture that is lost is declared with missing: true (imported bulletins), or excused under lint.',
  }),
  'published-metadata': (p) => ({
    what: `A picture in public is published as it is, and it holds what no one sees: ${p.kinds.join(', ')}.`,
    hint: p.byHand
      ? 'Export the icon anew from the program that draws it, and replace the file.'
      : `Run ${FIX_PHOTOS} to remove it; the picture stays as it is.`,
  }),
};
