export interface GivenFile {
  name: string;
  text: string;
}

/** Hands a text file to the person: a browser keeps it among the downloads. */
export function giveFile({ name, text }: GivenFile): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return Promise.resolve();
}
