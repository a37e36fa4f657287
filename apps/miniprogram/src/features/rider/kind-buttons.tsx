import type { CatalogueView } from '@weilinli/contracts';
import { type HazardGroup, type Kind, kindOf } from '@weilinli/domain';
import { useState } from 'react';
import { RiderButton, RiderGrid } from '../../ui/rider-button';
import { catalogueOf } from '../catalogue/catalogue-of';
import { groupIcon } from '../reports/icon-of';
import { lastUsed } from '../submit/last-used';
import { kindWords } from './kind-words';

interface KindButtonsProps {
  catalogue: CatalogueView;
  likely: readonly Kind[];
  onChoose: (kind: Kind) => void;
  /** None of the groups: the whole form. */
  onOther: () => void;
}

/** Three likely kinds and 更多, which shows all groups: one tap sends, two at most. */
export function KindButtons({ catalogue, likely, onChoose, onOther }: KindButtonsProps) {
  const [all, setAll] = useState(false);
  if (all) return <AllGroups catalogue={catalogue} likely={likely} onChoose={onChoose} onOther={onOther} />;
  return (
    <RiderGrid>
      {likely.map((kind) => (
        <RiderButton
          key={kind.category.group}
          id={`rider-${kind.category.group}`}
          words={groupName(catalogue, kind.category.group)}
          hint={kindWords(kind)}
          onTap={() => onChoose(kind)}
        />
      ))}
      <RiderButton id="rider-more" words="更多" hint="其他问题" onTap={() => setAll(true)} />
    </RiderGrid>
  );
}

function AllGroups({ catalogue, onChoose, onOther }: KindButtonsProps) {
  const known = { catalogue: catalogueOf(catalogue), last: lastUsed() };
  return (
    <RiderGrid>
      {catalogue.groups.map(({ code, name }) => {
        const kind = kindOf(known, code);
        return (
          <RiderButton
            key={code}
            id={`rider-${code}`}
            words={name}
            hint={kind ? kindWords(kind) : '自己选'}
            icon={groupIcon(code)}
            onTap={() => (kind ? onChoose(kind) : onOther())}
          />
        );
      })}
    </RiderGrid>
  );
}

function groupName({ groups }: CatalogueView, group: HazardGroup): string {
  return groups.find(({ code }) => code === group)?.name ?? '';
}
