import { join } from 'node:path';
import names from './names.json';

// The parts of Taro that this plug-in touches.
interface MiniPlatform {
  template?: { mergeComponents: (ctx: BuildContext, components: typeof names) => void };
  runtimePath?: string | string[];
}
interface BuildContext {
  registerMethod: (method: { name: string; fn: (platform: MiniPlatform) => void }) => void;
}

/** Taro's weapp templates leave out what screen readers say; this writes it into them and tells the runtime. */
export default (ctx: BuildContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, names);
      platform.runtimePath = [platform.runtimePath ?? [], join(__dirname, 'runtime.ts')].flat();
    },
  });
};
