/** Milliseconds after which a page asks for what it is not opened for: by then that is there, mostly. */
export const soon = 400;
