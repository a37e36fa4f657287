import { Current, document, nextTick, type TaroRootElement } from '@tarojs/runtime';
import Taro from '../testing/taro';
import { whenDrawn } from './when-drawn.weapp';

const path = 'pages/home/index';
/** What WeChat's screen was sent, and has not said to be drawn yet. */
let beingDrawn: (() => void)[];
let sent: string[];
let page: TaroRootElement;

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Taro, 'nextTick').mockImplementation((callback) => void nextTick(callback));
  beingDrawn = [];
  sent = [];
  page = document.createElement('root') as TaroRootElement;
  page.setAttribute('id', path);
  const screen = {
    setData: (data: unknown, drawn: () => void) => {
      sent.push(...Object.values(data as Record<string, string>));
      beingDrawn.push(drawn);
    },
  };
  Object.assign(page, { ctx: screen });
  page.performUpdate(true);
  send();
  screenDraws();
  sent = [];
  Current.router = { $taroPath: path, path, params: {}, onReady: '', onShow: '', onHide: '' };
});
afterEach(() => {
  page.setAttribute('id', '');
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function draw(value: string): void {
  page.enqueueUpdate({ path: 'root.words', value });
}

/** Taro sends what was drawn. */
function send(): void {
  jest.advanceTimersByTime(0);
}

function screenDraws(): void {
  for (const drawn of beingDrawn.splice(0)) drawn();
}

test('what is below is drawn once what is above is on the screen', () => {
  draw('above');
  whenDrawn(() => draw('below'));
  send();
  expect(sent).toEqual(['above']);
  screenDraws();
  send();
  expect(sent).toEqual(['above', 'below']);
});

test('that something else has come to the screen meanwhile is not enough: it would be sent together', () => {
  draw('grey');
  send();
  draw('above');
  whenDrawn(() => draw('below'));
  screenDraws();
  send();
  expect(sent).toEqual(['grey', 'above']);
  screenDraws();
  send();
  expect(sent).toEqual(['grey', 'above', 'below']);
});
