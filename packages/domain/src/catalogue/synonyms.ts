/**
 * What people say, and the word that catalogues know it by. Catalogues name things as the standard does and bring
 * keywords of their own; here stands what is said everywhere, whatever the edition: dialect, brand words, slips of the
 * pen. Longer ones first where one contains another.
 */
const synonyms: readonly (readonly [said: string, known: string])[] = [
  ['马葫芦', '井盖'],
  ['阴井', '窨井'],
  ['井盖子', '井盖'],
  ['下水道盖子', '下水道盖'],
  ['煤气井', '燃气井'],
  ['街灯', '路灯'],
  ['楼梯间灯', '楼道灯'],
  ['楼梯间的灯', '楼道灯'],
  ['楼道的灯', '楼道灯'],
  ['走廊的灯', '楼道灯'],
  ['看不见路', '天黑看不见'],
  ['地上一个洞', '大坑'],
  ['有个洞', '大坑'],
  ['坑坑洼洼', '坑洼'],
  ['砖溅', '地砖松动'],
  ['小黄车', '共享单车'],
  ['哈啰', '共享单车'],
  ['美团单车', '共享单车'],
  ['电瓶车', '电动车'],
  ['电驴', '电动车'],
  ['电单车', '电动车'],
  ['电摩', '电动车'],
  ['小电动', '电动车'],
  ['停楼道', '楼道停放'],
  ['停在楼道', '楼道停放'],
  ['推上楼', '入户'],
  ['拿回家充', '进屋'],
  ['提上楼充', '进屋'],
  ['拎上楼', '进屋'],
  ['污水流', '污水横流'],
  ['返水', '反水'],
  ['发大水', '内涝'],
  ['泄露', '泄漏'],
  ['天然气漏', '燃气泄漏'],
  ['煤气漏', '燃气泄漏'],
  ['瓦斯', '燃气'],
  ['树要倒', '树倒了'],
  ['树快倒', '树倒了'],
  ['楼上扔', '高空抛物'],
  ['从楼上丢', '高空抛物'],
  ['楼上掉', '高空坠物'],
  ['房顶', '屋顶'],
  ['没拴绳', '不牵绳'],
  ['没牵绳', '不牵绳'],
  ['不拴绳', '不牵绳'],
  ['垃圾没人收', '垃圾没人管'],
  ['升降机', '电梯'],
  ['关在电梯', '电梯困人'],
];

/** The same words as a catalogue knows them; undefined where nothing is said differently. */
export function asCatalogued(words: string): string | undefined {
  const known = synonyms.reduce((text, [said, meant]) => text.split(said).join(meant), words);
  return known === words ? undefined : known;
}
