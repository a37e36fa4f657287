import type { Permission } from '../../platform/permissions';

interface Words {
  title: string;
  /** What does not work, and what does all the same. */
  lines: readonly string[];
}

/** For each thing that a phone may refuse: what to do without it, and where to allow it. */
export const deniedWords: Record<Permission, Words> = {
  location: {
    title: '定位没有打开',
    lines: ['不打开也能上报: 点 “在地图上选”, 自己指出位置。'],
  },
  camera: {
    title: '照片拿不到',
    lines: ['相机和相册都没有打开, 上报要有一张照片。打开其中一个就可以。'],
  },
  messages: {
    title: '微信通知没有打开',
    lines: ['不打开也不会漏: 进度都在 “消息” 里。'],
  },
};

/** Where it is allowed by hand, where no button leads there. */
export const byHand = '要打开, 请点浏览器地址栏左边的图标, 允许后再试。';
