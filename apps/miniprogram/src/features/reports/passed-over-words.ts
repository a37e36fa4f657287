import type { Considered } from '@weilinli/domain';

const words: Record<Considered['because'], string> = {
  'off-duty': '不在岗',
  'on-leave': '休假',
  'over-limit': '手上太多',
  'returned-it': '退回过',
  'has-it': '刚处理过',
  reporter: '是上报人自己',
  'farther-up': '管的范围更大',
  'farther-away': '离得远',
  'more-loaded': '手上更多',
  'less-idle': '刚派过新任务',
  'listed-later': '名单上排在后面',
};

/** Why the rules passed somebody over; undefined: a reason of which this build knows nothing. */
export function passedOverWords(because: string): string | undefined {
  return Object.entries(words).find(([known]) => known === because)?.[1];
}
