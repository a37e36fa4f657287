import * as glassEasel from 'glass-easel';

/** The little of WeChat's component framework that is used here: its own types follow every template. */
export interface Thing {
  is: string;
  id: string;
  class: string;
  dataset: Record<string, unknown>;
  forEachComposedChild(visit: (child: Thing | Words) => boolean | undefined): void;
}

export interface Words {
  textContent: string;
}

export interface Drawn extends Thing {
  setData(data: Record<string, unknown>): void;
}

export const isWords = (one: Thing | Words): one is Words => glassEasel.TextNode.isTextNode(one);

// Taro's templates walk lists that are not there yet; WeChat says nothing of it either.
glassEasel.addGlobalWarningListener(() => false);

export { glassEasel };
