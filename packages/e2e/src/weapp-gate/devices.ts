import { type BuiltApp, sourceFiles } from './built-app';

const fromTaro = /from\s+['"]@tarojs\/taro['"]|require\(['"]@tarojs\/taro['"]\)/;
const direct = /\b(wx|Taro)\.[a-z]\w*/;

/** Whatever touches the device lies in platform/, where it has a twin for browsers; app.tsx starts Taro itself. */
export function deviceFaults(app: BuiltApp): string[] {
  return sourceFiles(app)
    .filter(({ file }) => !/^(platform\/|app\.)/.test(file.replaceAll('\\', '/')))
    .flatMap(({ file, text }) => {
      const found = fromTaro.exec(withoutComments(text)) ?? direct.exec(withoutComments(text));
      return found ? [`${file} has ${found[0]}, which belongs into platform/`] : [];
    });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
