/** What the button that takes data away does here, for its words. */
export const takesAwayAs: 'file' | 'clipboard' = 'file';

/** Gives a text to the person, to keep: a browser saves it as a file. */
export function takeAway(name: string, text: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return Promise.resolve();
}
