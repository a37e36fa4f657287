import { Names } from './names';

/** 武昌区 › 南湖街道 › 第 9 网格 – from the district down; the city goes without saying. */
export function AreaPath({ names }: { names: readonly string[] }) {
  return <Names names={names} between="›" />;
}
