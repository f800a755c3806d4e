// What editors call components and their attributes, in Vietnamese and as other programs name them; without marks, spaces and capitals.

/** Components by such names. */
export const componentWords: Readonly<Record<string, readonly string[]>> = {
  Figure: 'anh hinh hinhanh buchinh image img photo picture'.split(' '),
  Gallery: 'thuvien thuvienanh album nhomanh images photos slideshow carousel'.split(' '),
  Attachment: 'tep teptin dinhkem tepdinhkem taive file download document pdf'.split(' '),
  Quote: 'trich trichdan loitrich loidan blockquote cite'.split(' '),
  Note: 'luuy chuy ghichu canhbao khung alert callout admonition warning info box'.split(' '),
};

/** Attributes of each component by such names. */
export const attributeWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Figure: {
    src: 'href url file path image anh tep duongdan'.split(' '),
    alt: 'mota ta motaanh loita description text'.split(' '),
    caption: 'chuthich ghichu title tieude legend figcaption'.split(' '),
    credit: 'tacgia nguoichup nguon author by source photographer'.split(' '),
  },
  Gallery: { images: 'src srcs photos pictures files anh hinh hinhanh'.split(' ') },
  Attachment: {
    src: 'href url file path link tep duongdan'.split(' '),
    title: 'name ten tentep text label caption tieude'.split(' '),
  },
  Quote: { by: 'author tacgia nguoinoi name ten source nguon cite'.split(' ') },
  Note: { kind: 'type loai kieu tone level'.split(' '), title: 'tieude heading label caption'.split(' ') },
};

/** Names of attributes for what stands between the tags of a component. */
export const wordsBetweenTags: ReadonlySet<string> = new Set(
  'text noidung content body children quote loi trich message'.split(' '),
);
