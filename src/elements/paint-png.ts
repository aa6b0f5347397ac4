/** The longest side that all current browsers draw on a canvas; a longer one silently stays empty. */
const LONGEST_SIDE_PX = 16_384;

/**
 * Paints an SVG document as a PNG, with the fonts of this machine.
 *
 * @param scale px of the PNG for each px of the document, above 0
 * @throws {RangeError} when the scale is invalid, or the PNG would be larger than a canvas may be
 * @throws {Error} when the browser cannot draw it
 */
export async function paintPng(svg: string, scale: number): Promise<Blob> {
  if (!(scale > 0 && Number.isFinite(scale))) {
    throw new RangeError(`toPNG: scale: found ${scale}, expected a number above 0, such as 2`);
  }
  const image = await imageOf(svg);
  const [widthPx, heightPx] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  assertDrawable(widthPx, heightPx, scale);
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('toPNG: this browser gave no 2d context to paint with');
  context.drawImage(image, 0, 0, widthPx, heightPx);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) return blob;
  throw new Error(
    `toPNG: the browser painted no picture of ${widthPx} × ${heightPx} px; expected memory for one: ask for a smaller scale`,
  );
}

async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  // A data URL, not a blob: policies allow `img-src data:` more often than `blob:`, and it need not be revoked.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch (cause) {
    const why = 'Expected a page whose Content-Security-Policy allows img-src data:';
    throw new Error(`toPNG: the browser could not read the picture it was to paint. ${why}`, { cause });
  }
  return image;
}

function assertDrawable(widthPx: number, heightPx: number, scale: number): void {
  const found = `found ${widthPx} × ${heightPx} px at scale ${scale}`;
  if (widthPx < 1 || heightPx < 1) throw new RangeError(`toPNG: ${found}, expected a timeline with events`);
  if (Math.max(widthPx, heightPx) <= LONGEST_SIDE_PX) return;
  const fitting = Math.floor((LONGEST_SIDE_PX * scale * 100) / Math.max(widthPx, heightPx)) / 100;
  throw new RangeError(`toPNG: ${found}, expected at most ${LONGEST_SIDE_PX} px a side: a scale up to ${fitting}`);
}
