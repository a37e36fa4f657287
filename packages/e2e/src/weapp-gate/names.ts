import { type BuiltApp, textOf } from './built-app';

/**
 * Taro names attributes by number, in the templates and in what it sends; the two count by themselves. Where they do
 * not agree, a picture's address lands in another attribute and the phone shows nothing. Proof: the program knows every
 * name that our plug-in has added to the templates.
 */
export function nameFaults(app: BuiltApp): string[] {
  if (!app.files.includes('base.wxml')) return [];
  const added = new Set(
    [...textOf(app, 'base.wxml').matchAll(/\s(aria-[a-z]+)=/g)].map(([, name]) => name ?? ''),
  );
  const scripts = app.files.filter((file) => file.endsWith('.js')).map((file) => textOf(app, file));
  return [...added].flatMap((name) =>
    scripts.some((text) => text.includes(name))
      ? []
      : [`the templates have ${name}, the program does not: its attributes are numbered otherwise`],
  );
}
