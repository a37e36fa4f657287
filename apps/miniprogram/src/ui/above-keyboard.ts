/**
 * What a phone leaves between the line that is written and its keyboard, in px: the rest of the field and the button below
 * it. WeChat's own answer is nothing, and the keyboard lies on the field.
 */
export const aboveKeyboard = { cursorSpacing: 120 };

/** The same for a text area in a sheet: WeChat moves it with the page unless it is told that it stands still. */
export const aboveKeyboardInSheet = { ...aboveKeyboard, fixed: true };
