/** Names that cameras, telephones and programs give to pictures, with or without their extension. */
const CAMERA_NAME =
  /^(?:img|dsc[fn]?|pxl|mvi|vid|fb_img|received|screenshot|image|photo|z)[\s_-]?\d{3,}[\w ().-]*$|^\d{8}[_-]\d{4,}[\w().-]*$/i;

/** Whether words are only such a name. */
export function isCameraName(words: string): boolean {
  return CAMERA_NAME.test(words);
}
