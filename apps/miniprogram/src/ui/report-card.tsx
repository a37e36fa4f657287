import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from './icon';
import { dotsAtEnd, Names, wholeFigures } from './names';
import { Pill, type PillTone } from './pill';
import { Tap } from './tap';
import { Thumbnail } from './thumbnail';

interface ReportCardProps {
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
  const pills = [
    mark ? <Pill key="mark" words={mark} tone="overdue" /> : null,
    pill ? <Pill key="pill" words={pill.words} tone={pill.tone} /> : null,
    pending ? <Pill key="pending" words={pending} tone="waiting" /> : null,
  ];
  const told = (
    <>
      <Thumbnail url={thumbnail} icon={icon} />
      <View className="grow">
        <View className="strong">{dotsAtEnd(title)}</View>
        {pills.some(Boolean) ? <View className="pills">{pills}</View> : null}
        <Names names={place} between="·" />
        <View className="second">{wholeFigures(state)}</View>
      </View>
    </>
  );
  if (!children) {
    return (
      <Tap id={`report-${id}`} role="link" className="card report-card" onTap={onOpen}>
        {told}
      </Tap>
    );
  }
  return (
    <View className="card" id={`report-${id}`}>
      <Tap role="link" className="report-card" onTap={onOpen}>
        {told}
      </Tap>
      <View className="row sheet-gap">{children}</View>
    </View>
  );
}
