import type { EnvironmentReader } from './environment';

/** For whom a template is asked: who reported and wants to know how it goes, or who works and is given tasks. */
export const templatePurposes = ['progress', 'work'] as const;
export type TemplatePurpose = (typeof templatePurposes)[number];

/** What a field can be filled with; a text that begins with `=` stands there as it is. */
export const templateSources = ['title', 'body', 'hazard', 'place', 'number', 'time'] as const;
export type TemplateSource = (typeof templateSources)[number] | `=${string}`;

/** One of the owner's templates of one-time subscriptions, as WeChat's console shows it. */
export interface WechatTemplate {
  id: string;
  /** What people read in their settings: 处理进度通知. */
  name: string;
  purpose: TemplatePurpose;
  /** `thing1` → what stands there. */
  fields: Readonly<Record<string, TemplateSource>>;
}

export interface WechatMessages {
  templates: readonly WechatTemplate[];
  /** Which of the mini-program's versions a message opens. */
  state: 'formal' | 'trial' | 'developer';
}

/** WeChat asks for at most three at once. */
const mostAtOnce = 3;
const fieldNames = /^(thing|phrase|character_string|number|letter|name|symbol|time|date)\d{1,2}$/;

/** `WECHAT_TEMPLATES`: a JSON list. Absent: people are told in the inbox only. */
export function readWechatMessages(reader: EnvironmentReader): WechatMessages | undefined {
  const state = reader.oneOf('WECHAT_MINIPROGRAM_STATE', ['formal', 'trial', 'developer'], 'formal');
  const given = reader.text('WECHAT_TEMPLATES');
  if (given === undefined) return undefined;
  const templates = templatesIn(given);
  if (typeof templates === 'string') reader.mistake('WECHAT_TEMPLATES', templates);
  return { templates: typeof templates === 'string' ? [] : templates, state };
}

/** The templates, or what is wrong with them. */
function templatesIn(text: string): WechatTemplate[] | string {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return 'must be a list in JSON.';
  }
  if (!Array.isArray(list)) return 'must be a list in JSON.';
  const templates: WechatTemplate[] = [];
  for (const [index, one] of list.entries()) {
    const template = templateIn(one);
    if (typeof template === 'string') return `has a mistake in entry ${index + 1}: ${template}.`;
    templates.push(template);
  }
  if (new Set(templates.map(({ id }) => id)).size < templates.length) return 'names a template twice.';
  const crowded = templatePurposes.find(
    (purpose) => templates.filter((one) => one.purpose === purpose).length > mostAtOnce,
  );
  if (crowded)
    return `has more than ${mostAtOnce} templates for ${crowded}: WeChat asks for ${mostAtOnce} at once.`;
  return templates;
}

function templateIn(one: unknown): WechatTemplate | string {
  if (typeof one !== 'object' || one === null) return 'it must be an object';
  const { id, name, purpose, fields } = one as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return 'id must be the id from the console';
  if (typeof name !== 'string' || name.length < 1 || name.length > 30)
    return 'name must have 1 to 30 characters';
  const known = templatePurposes.find((allowed) => allowed === purpose);
  if (!known) return `purpose must be one of ${templatePurposes.join(', ')}`;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return 'fields must be an object';
  const filled: Record<string, TemplateSource> = {};
  for (const [field, source] of Object.entries(fields)) {
    if (!fieldNames.test(field)) return `${field} is no field of a template`;
    const from = sourceIn(source);
    if (!from) return `${field} must be one of ${templateSources.join(', ')}, or a text after "="`;
    filled[field] = from;
  }
  if (Object.keys(filled).length === 0) return 'fields must name at least one';
  return { id, name, purpose: known, fields: filled };
}

function sourceIn(source: unknown): TemplateSource | undefined {
  if (typeof source === 'string' && source.length > 1 && source.startsWith('=')) return `=${source.slice(1)}`;
  return templateSources.find((known) => known === source);
}
