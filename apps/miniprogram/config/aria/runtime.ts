import { mergeInternalComponents } from '@tarojs/shared';
import names from './names.json';

mergeInternalComponents(names);
