import Taro from '@tarojs/taro';
import { open } from './navigation';

afterEach(() => jest.restoreAllMocks());

test.each([
  [9, 'navigateTo'],
  [10, 'redirectTo'],
] as const)('with %i pages open, the next one comes by %s: WeChat opens no eleventh', (count, way) => {
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(Array.from({ length: count }, () => ({ route: '' })));
  const going = jest.spyOn(Taro, way).mockResolvedValue({ errMsg: 'ok' });
  open('detail', { id: '7' });
  expect(going).toHaveBeenCalledWith({ url: '/pages/detail/index?id=7' });
});
