import { bounds, type ReplayRules } from '@weilinli/contracts';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { DispatchRuleBody } from '../../dispatch';
import { Instant, NestedList, Optional } from '../../platform/validation';

export class ReplayRulesBody implements Omit<ReplayRules, 'rules'> {
  @NestedList(() => DispatchRuleBody, { min: 1, max: 200 })
  rules: DispatchRuleBody[];

  @Optional()
  @IsString()
  @Length(1, 40)
  areaCode?: string;

  @Instant()
  from: string;

  @Instant()
  to: string;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(bounds.pageSize.max)
  limit?: number;

  @Optional()
  @IsString()
  @Length(1, 500)
  cursor?: string;
}
