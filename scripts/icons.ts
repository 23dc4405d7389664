/** Draws the extension's icons from `icon.svg` into `public/icon/`: `N.png`, and `off-N.png` for where it is off. */
import { mkdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';

const SIZES_PX = [16, 32, 48, 96, 128];
/** Grey as a pressed-out stamp, light enough and dark enough for toolbars of either kind. */
const OFF_GROUND = '#7b776f';

const drawing = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const off = drawing.replace(/(id="ground"[^>]*fill=")[^"]*/, `$1${OFF_GROUND}`).replace(/<rect id="line"[^>]*>/, '');
const folder = new URL('../public/icon/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const [prefix, svg] of [
  ['', drawing],
  ['off-', off],
] as const) {
  for (const size of SIZES_PX) {
    const file = new URL(`${prefix}${size}.png`, folder).pathname;
    await sharp(Buffer.from(svg), { density: 300 }).resize(size, size).png({ compressionLevel: 9 }).toFile(file);
  }
}
