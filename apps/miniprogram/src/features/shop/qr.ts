import qrcode from 'qrcode-generator';

// As few squares as possible, and still readable on a scratched screen: what is shown has capitals, digits and hyphens.
const correction = 'Q';
const square = 8;
/** Readers want four squares of white around it (ISO/IEC 18004). */
const quiet = 4 * square;

/** A picture of a code, for a shop's reader: its address holds all of it, so that no signal is needed. */
export function qrPicture(code: string): string {
  const qr = qrcode(0, correction);
  qr.addData(code, 'Alphanumeric');
  qr.make();
  return qr.createDataURL(square, quiet);
}
