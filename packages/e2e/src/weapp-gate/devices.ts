import { type BuiltApp, sourceFiles } from './built-app';

const fromTaro = /from\s+['"]@tarojs\/taro['"]|require\(['"]@tarojs\/taro['"]\)/;
const direct = /\b(wx|Taro)\.[a-z]\w*/;
// A browser's, and WeChat's own parts that need a device.
const ofBrowser =
  /\b(window|document|navigator|localStorage|sessionStorage|indexedDB|location)\.\w+|\bnew (IntersectionObserver|FileReader|Worker|Image)\b/;
const nativeParts =
  /import\s*{[^}]*\b(Camera|Map|OpenData|WebView|LivePusher|Canvas)\b[^}]*}\s*from\s+['"]@tarojs\/components['"]/;

/** Whatever touches the device lies in platform/, where it has a twin for browsers; app.tsx starts Taro itself. */
export function deviceFaults(app: BuiltApp): string[] {
  return sourceFiles(app)
    .filter(({ file }) => !/^(platform\/|app\.)/.test(file.replaceAll('\\', '/')))
    .flatMap(({ file, text }) => {
      const found = [fromTaro, direct, ofBrowser, nativeParts]
        .map((forbidden) => forbidden.exec(withoutComments(text)))
        .find((match) => match !== null);
      return found ? [`${file} has ${found[0]}, which belongs into platform/`] : [];
    });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
