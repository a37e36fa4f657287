import { freshKey } from '../../platform/chance';
import { kept } from '../../platform/storage';
import { keepAboveAll } from './kept-answers';

const numberKept = 'installation';
let number = kept<string>(numberKept);

/**
 * The number that this installation has given itself when it first reported. It says nothing of the phone, goes along
 * with reports only, and is gone with the app.
 */
export function installation(): string {
  if (number === undefined) {
    number = freshKey();
    keepAboveAll(numberKept, number);
  }
  return number;
}
