import { View } from '@tarojs/components';
import type { HandlerCandidate, Report } from '@weilinli/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Names } from '../../ui/names';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { handlerName } from '../reports/state-words';
import type { ChosenHandler } from './action-input';
import { loadWords, presenceWords } from './candidate-words';

interface HandlerChooserProps {
  report: Pick<Report, 'id' | 'version' | 'coHandlers'>;
  /** What it is asked for: a transfer reaches the whole city. */
  reach: 'assign' | 'transfer';
  chosen: ChosenHandler | undefined;
  onChoose: (candidate: ChosenHandler) => void;
}

// Who fits best comes first; what follows in the sheet stays within reach.
const firstOf = 6;

const longestName = 20;

/** Who could take it or help, with what each already has in hand; others are found by a name. */
export function HandlerChooser(props: HandlerChooserProps) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  return (
    <View>
      <View className="row sheet-gap">
        <View className="grow">
          <Field
            id="handler-search"
            value={typed}
            maxlength={longestName}
            confirmType="search"
            placeholder={props.reach === 'transfer' ? '在全市找人或单位' : '姓名、单位或地名'}
            onType={setTyped}
            onConfirm={() => setSearch(typed.trim())}
          />
        </View>
        <Button
          id="handler-find"
          words="找"
          icon="search"
          kind="outline"
          onTap={() => setSearch(typed.trim())}
        />
      </View>
      <Candidates key={search} {...props} search={search} />
    </View>
  );
}

function Candidates({ report, reach, search, chosen, onChoose }: HandlerChooserProps & { search: string }) {
  const [isWhole, setWhole] = useState(false);
  // Who may have it changes with what happens to it.
  const { loaded, again } = useLoaded(`candidates ${report.id} ${report.version} ${reach} ${search}`, () =>
    client.candidates(report.id, search ? { search, action: reach } : {}),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items }) =>
        items.length === 0 ? (
          <View className="second">
            {search ? `没有找到“${search}”, 或者这件不能派给他` : '这里暂时没有可派的人, 请找上一级派遣员'}
          </View>
        ) : (
          <View>
            <View className="sheet-gap" {...{ role: 'radiogroup' }}>
              {items.slice(0, isWhole ? items.length : firstOf).map((candidate) => (
                <Candidate
                  key={idOf(candidate)}
                  candidate={candidate}
                  chosen={chosen !== undefined && idOf(chosen) === idOf(candidate)}
                  onChoose={() => onChoose(candidate)}
                />
              ))}
            </View>
            {!isWhole && items.length > firstOf ? (
              <Button
                id="handlers-more"
                words={`看全部 ${items.length} 个`}
                kind="plain"
                onTap={() => setWhole(true)}
              />
            ) : null}
          </View>
        )
      }
    </LoadedView>
  );
}

function Candidate({
  candidate,
  chosen,
  onChoose,
}: {
  candidate: HandlerCandidate;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <Tap id={`handler-${idOf(candidate)}`} role="radio" chosen={chosen} className="list-row" onTap={onChoose}>
      <View className="grow">
        <View className="strong">{handlerName(candidate)}</View>
        <Names
          names={[candidate.areaName ?? [], presenceWords(candidate), loadWords(candidate)].flat()}
          between="·"
        />
      </View>
      {chosen ? <Icon name="check" /> : null}
    </Tap>
  );
}

function idOf({ personId, organisationId }: ChosenHandler): string {
  return personId ?? organisationId ?? '';
}
