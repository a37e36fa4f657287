import { View } from '@tarojs/components';
import type { Desk } from '@weilinli/contracts';
import { Chip } from '../../ui/chip';

export interface ChosenArea {
  code: string;
  name: string;
}

interface DeskAreasProps {
  areas: Desk['areas'];
  chosen: ChosenArea | undefined;
  onChoose: (area: ChosenArea | undefined) => void;
}

/** Where something waits for somebody, with how much: a tap shows only what lies there. */
export function DeskAreas({ areas, chosen, onChoose }: DeskAreasProps) {
  const others = areas.filter(({ code }) => code !== chosen?.code);
  if (!chosen && others.length < 2) return null;
  return (
    <View id="desk-areas" className="inset row row-wrap" {...{ role: 'radiogroup', ariaLabel: '看哪一片' }}>
      <Chip id="desk-area-all" words="全部" chosen={!chosen} onTap={() => onChoose(undefined)} />
      {chosen ? (
        <Chip id={`desk-area-${chosen.code}`} words={chosen.name} chosen onTap={() => undefined} />
      ) : null}
      {others.map(({ code, name, waiting }) => (
        <Chip
          key={code}
          id={`desk-area-${code}`}
          words={`${name} · ${waiting} 件没人接`}
          chosen={false}
          onTap={() => onChoose({ code, name })}
        />
      ))}
    </View>
  );
}
