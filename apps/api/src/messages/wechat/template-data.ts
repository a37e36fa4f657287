import type { TemplateSource, WechatTemplate } from '../../platform/config/wechat-templates';
import type { Message } from '../channel';

/** The body that WeChat wants: each field with its value. */
export type TemplateData = Record<string, { value: string }>;

/** Fills a template's fields, each cut to what WeChat takes there: one field too long and it takes none of it. */
export function templateData(template: WechatTemplate, message: Message): TemplateData {
  return Object.fromEntries(
    Object.entries(template.fields).map(([field, source]) => [
      field,
      { value: fit(field, textOf(source, message)) },
    ]),
  );
}

function textOf(source: TemplateSource, { title, body, about }: Message): string {
  switch (source) {
    case 'title':
      return title;
    case 'body':
      return body;
    case 'hazard':
      return about.hazard;
    case 'place':
      return about.place;
    case 'number':
      return about.number;
    case 'time':
      return wallClock(about.at);
    default:
      return source.slice(1);
  }
}

/** Characters that a kind of field takes, and what else it may hold. */
const limits: Record<string, { most: number; only?: RegExp }> = {
  thing: { most: 20 },
  phrase: { most: 5, only: /\p{Script=Han}/u },
  name: { most: 10 },
  character_string: { most: 32, only: /[\x21-\x7e]/ },
  letter: { most: 32, only: /[A-Za-z]/ },
  number: { most: 32, only: /[\d.]/ },
  symbol: { most: 5, only: /[^\p{L}\p{N}\s]/u },
};

/** WeChat takes no empty field. */
const nothing: Record<string, string> = {
  number: '0',
  character_string: '-',
  letter: 'A',
  symbol: '-',
  phrase: '有进展',
};

function fit(field: string, text: string): string {
  const kind = field.replace(/\d+$/, '');
  if (kind === 'time' || kind === 'date') return text;
  const { most, only } = limits[kind] ?? { most: 20 };
  const letters = Array.from(text.replace(/\s+/g, ' ').trim()).filter((letter) => only?.test(letter) ?? true);
  if (letters.length === 0) return nothing[kind] ?? '请打开查看';
  if (letters.length <= most) return letters.join('');
  // What cannot hold "…" is simply cut.
  return only
    ? letters.slice(0, most).join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** 2026-11-22 14:02, as a clock on the wall shows it here. */
function wallClock(at: Date): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return shown.format(at);
}
