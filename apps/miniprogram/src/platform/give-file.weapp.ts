import Taro from '@tarojs/taro';
import type { GivenFile } from './give-file';

/** A phone has no place for a table, but a chat has: it is sent to one that the person chooses. */
export async function giveFile({ name, text }: GivenFile): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  try {
    await Taro.shareFileMessage({ filePath, fileName: name });
  } catch {
    // Who changes his mind rejects it, and that is his answer.
  }
}
