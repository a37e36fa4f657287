import { Text, View } from '@tarojs/components';
import type { IndexLine, IndicesAnswer } from '@weilinli/contracts';
import { Card, Heading } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { Later } from '../frame/later';
import { indexRows, shareWords } from './index-words';

interface IndexSheetProps {
  answer: IndicesAnswer;
  /** Looks at one of the parts by itself. */
  onOpen: (line: IndexLine) => void;
}

/** The six indices, and how the parts of the whole do. */
export function IndexSheetView({ answer, onOpen }: IndexSheetProps) {
  const { area, by, lines } = answer;
  return (
    <View>
      <Card id="indices">
        {indexRows(answer).map(({ key, name, meaning, share, counts }) => (
          <View key={key} className="list-row">
            <View className="grow">
              <View className="strong">{name}</View>
              <Text className="second">{meaning}</Text>
            </View>
            <View className="index-share">
              <View className="index-number">{share}</View>
              <Text className="second">{counts}</Text>
            </View>
          </View>
        ))}
      </Card>
      <Later>
        {lines.length > 0 ? (
          <View className="section" id="index-lines">
            <Heading words={by === 'category' ? '各类别按期结案率' : '各片区按期结案率'} />
            <Card>
              {lines.map((line) =>
                // What lies in none of the parts is the area itself.
                by === 'child' && line.code !== area.code ? (
                  <Tap
                    key={line.code}
                    id={`index-${line.code}`}
                    role="link"
                    className="row row-apart deadline"
                    onTap={() => onOpen(line)}
                  >
                    <Line line={line} />
                    <Icon name="forward" size={16} />
                  </Tap>
                ) : (
                  <View key={line.code} className="row row-apart deadline">
                    <Line line={line} />
                  </View>
                ),
              )}
            </Card>
          </View>
        ) : null}
      </Later>
    </View>
  );
}

function Line({ line: { name, indices, counts } }: { line: IndexLine }) {
  return (
    <>
      <Text className="grow">{name}</Text>
      <Text className="second">{`${shareWords(indices.timelyClosingRate)} · ${counts.reported} 件上报`}</Text>
    </>
  );
}
