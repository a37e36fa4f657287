export const built: { program: string; h5Folder: string };
export function build(): Promise<void>;
