import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from './icon';
import { Names } from './names';
import { Pill, type PillTone } from './pill';
import { Tap } from './tap';
import { Thumbnail } from './thumbnail';

export interface ReportCardProps {
  id: string;
  title: string;
  icon: IconName;
  thumbnail?: string | undefined;
  /** Names from the larger to the smaller. */
  place: readonly string[];
  /** Who has it, in a sentence. */
  state: string;
  pill?: { words: string; tone: PillTone } | undefined;
  /** Stands before the pill: why it is on top. */
  mark?: string | undefined;
  /** Stands after it: what this phone has still to send of it. */
  pending?: string | undefined;
  onOpen: () => void;
  children?: ReactNode;
}

/** A report in a list: what it is, where, who has it, until when. */
export function ReportCard({
  id,
  title,
  icon,
  thumbnail,
  place,
  state,
  pill,
  mark,
  pending,
  onOpen,
  children,
}: ReportCardProps) {
  return (
    <View className="card" id={`report-${id}`}>
      <Tap
        role="link"
        label={[title, mark, pill?.words, pending, ...place, state].filter(Boolean).join(', ')}
        className="report-card"
        onTap={onOpen}
      >
        <Thumbnail url={thumbnail} icon={icon} />
        <View className="grow">
          <View className="strong">{title}</View>
          <View className="pills">
            {mark ? <Pill words={mark} tone="overdue" /> : null}
            {pill ? <Pill words={pill.words} tone={pill.tone} /> : null}
            {pending ? <Pill words={pending} tone="waiting" /> : null}
          </View>
          <Names names={place} between="·" />
          <View className="second">{state}</View>
        </View>
      </Tap>
      {children ? <View className="row sheet-gap">{children}</View> : null}
    </View>
  );
}
