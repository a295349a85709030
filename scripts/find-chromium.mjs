import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const USUAL_PLACES = [
  '/usr/bin',
  '/usr/lib/chromium',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application',
];
const HOW_TO = 'No Chromium found. Install Chromium or Google Chrome, or set CHROME_PATH to its executable.';

/** Flags that let Chromium run in containers and keep it off the network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** @returns {string | undefined} The executable: CHROME_PATH, else the first one in PATH or in a usual place. */
export function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [...folders, ...USUAL_PLACES].filter(Boolean);
  const candidates = places.flatMap((place) => [...NAMES.map((name) => join(place, name)), place]);
  return [process.env['CHROME_PATH'], ...candidates].find((path) => path && isProgram(path));
}

/** The executable; on Debian and Ubuntu it is installed where it is missing and we may. Exits where there is none. */
export function ensureChromium() {
  const found = findChromium() ?? (installFromApt() ? findChromium() : undefined);
  if (found) return found;
  console.error(HOW_TO);
  process.exit(1);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    // A folder is "executable" too; the places name folders and programs alike.
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function installFromApt() {
  if (!existsSync('/etc/debian_version')) return false;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  /** @param {string[]} command */
  const run = (...command) => {
    const [program = '', ...args] = [...sudo, ...command];
    execFileSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    console.log('No Chromium found; installing it with apt-get …');
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
    return true;
  } catch {
    return false;
  }
}
