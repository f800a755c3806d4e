/**
 * Words of `scripts/check-node.mjs`. They are plain JavaScript, apart from the other strings, because they must be
 * readable by the very Node that is too old for TypeScript.
 */

/** @param {string} found @param {string} oldest */
export function sayNodeIsTooOld(found, oldest) {
  return [
    `Bantin cần Node ${oldest} trở lên, nhưng lệnh này đang chạy bằng Node ${found}. Hãy chạy lại "npm ci", hoặc cài Node 24.`,
    `Bantin needs Node ${oldest} or newer, but this command runs on Node ${found}. Run "npm ci" again, or install Node 24.`,
  ];
}

/** @param {string} path @param {string} version */
export function sayNodeIsAltered(path, version) {
  return [
    `Tệp ${path} không đúng là Node ${version} mà Bantin dùng. Hãy xóa thư mục node_modules rồi chạy "npm ci".`,
    `The file ${path} is not the Node ${version} that Bantin uses. Delete the folder node_modules, then run "npm ci".`,
  ];
}
