import { bounds, type NotedChange } from '@weilinli/contracts';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Optional } from '../validation';

/** What is said along with a new version of anything. */
export class NotedChangeBody implements NotedChange {
  @Optional()
  @IsString()
  @Length(1, bounds.textLength)
  note?: string;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}
