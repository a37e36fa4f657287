import { Button, Text } from '@tarojs/components';
import { Icon } from '../ui/icon';
import type { ShareButtonProps } from './share-button';

/** WeChat opens its sharing from its own button only, and then asks the page for the card. */
export function ShareButton({ id, words }: ShareButtonProps) {
  return (
    <Button
      id={id}
      openType="share"
      hoverClass="none"
      className="tap share-button"
      {...{ ariaRole: 'button', ariaLabel: words }}
    >
      <Icon name="share" size={16} />
      <Text>{words}</Text>
    </Button>
  );
}
