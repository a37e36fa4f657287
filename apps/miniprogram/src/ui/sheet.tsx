import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useSheetKeys } from '../platform/sheet-keys';
import { Icon } from './icon';
import { InSheet } from './in-sheet';
import { spokenRole } from './spoken';
import { Tap } from './tap';

interface SheetProps {
  id: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question that comes up from below; tapping beside it leaves it, and so does Escape. */
export function Sheet({ id, title, onClose, children }: SheetProps) {
  useSheetKeys(id, onClose);
  return (
    <View>
      <View className="shade" onClick={onClose} />
      <View
        id={id}
        className="sheet"
        {...{ ...spokenRole('dialog'), ariaLabel: title, 'aria-modal': 'true' }}
      >
        <View className="row">
          <View className="sheet-title">{title}</View>
          <Tap id="sheet-close" label="关闭" className="sheet-close" onTap={onClose}>
            <Icon name="close" size={24} />
          </Tap>
        </View>
        <InSheet.Provider value>{children}</InSheet.Provider>
      </View>
    </View>
  );
}
