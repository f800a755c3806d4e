import { delimiter, join } from 'node:path';

/** Commands under which Chrome, Chromium and Edge are found on PATH. */
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
  // The same engine without the rest of a browser.
  'chromium-headless-shell',
];

const LINUX = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/usr/bin/chromium-headless-shell',
];

const MACOS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

type Environment = Record<string, string | undefined>;

function listOnPath(platform: string, environment: Environment): string[] {
  const suffix = platform === 'win32' ? '.exe' : '';
  // Windows spells the variable `Path`; a copied environment object does not fold the case.
  const folders = (environment['PATH'] ?? environment['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
}

function listUsual(platform: string, environment: Environment): string[] {
  if (platform === 'linux') return LINUX;
  if (platform === 'darwin') {
    const roots = ['/Applications', join(environment['HOME'] ?? '/', 'Applications')];
    return MACOS.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return WINDOWS.flatMap((path) => roots.map((root) => join(root, path)));
  }
  return [];
}

/**
 * Lists the files that may be a browser of the Chromium family, in the order in which they are tried. Nothing is
 * looked at: a place in the list need not exist. A browser named by BANTIN_BROWSER is the only one in the list,
 * because whoever names one wants that one.
 */
export function listBrowserPlaces(
  platform: string = process.platform,
  environment: Environment = process.env,
): string[] {
  const named = environment['BANTIN_BROWSER'];
  if (named !== undefined && named !== '') return [named];
  return [...new Set([...listOnPath(platform, environment), ...listUsual(platform, environment)])];
}
