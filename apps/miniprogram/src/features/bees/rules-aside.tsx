import { open } from '../../platform/navigation';
import { Tap } from '../../ui/tap';

/** 规则, at the edge of the title. */
export function RulesAside() {
  return (
    <Tap id="to-rules" role="link" label="积分规则" className="aside-link" onTap={() => open('point-rules')}>
      规则
    </Tap>
  );
}
