export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Encodes as UTF-16, without a byte order mark unless the text begins with one. */
export function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index++) bytes.setUint16(2 * index, text.charCodeAt(index), isLittle);
  return new Uint8Array(bytes.buffer);
}
