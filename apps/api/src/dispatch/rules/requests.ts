import { bounds, type PutRules } from '@weilinli/contracts';
import {
  type HazardGroup,
  hazardGroups,
  type OrganisationKind,
  organisationKinds,
  type RuleConditions,
  type RuleTime,
  type Severity,
  severities,
  type TargetRole,
  targetRoles,
} from '@weilinli/domain';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Length } from 'class-validator';
import { Nested, NestedList, Optional } from '../../platform/validation';
import { NotedChangeBody } from '../../platform/versions';

/** What these bodies mean together – one target, names that exist – is for `readRules` and `unknownNames` to say. */
function Codes(): PropertyDecorator {
  return (target, property) => {
    IsArray()(target, property as string);
    ArrayMaxSize(200)(target, property as string);
    IsString({ each: true })(target, property as string);
  };
}

/** Exactly one of the three. */
export class RuleTargetBody {
  @Optional()
  @IsIn(targetRoles)
  role?: TargetRole;

  @Optional()
  @IsString()
  @Length(1, 40)
  organisation?: string;

  @Optional()
  @IsIn(organisationKinds)
  organisationKind?: OrganisationKind;
}

export class RuleTimeBody implements RuleTime {
  /** 1 Monday … 7 Sunday. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  weekdays?: number[];

  @Optional()
  @IsIn(['workdays', 'days-off'])
  days?: 'workdays' | 'days-off';

  /** `18:00` in Beijing. */
  @Optional()
  @IsString()
  @Length(5, 5)
  from?: string;

  @Optional()
  @IsString()
  @Length(5, 5)
  to?: string;
}

export class RuleConditionsBody implements RuleConditions {
  @Optional()
  @Codes()
  areas?: string[];

  @Optional()
  @Codes()
  categories?: string[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(hazardGroups.length)
  @IsIn(hazardGroups, { each: true })
  groups?: HazardGroup[];

  /** `P0103/missing`. */
  @Optional()
  @Codes()
  conditions?: string[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(severities.length)
  @IsIn(severities, { each: true })
  severities?: Severity[];

  @Optional()
  @Nested(() => RuleTimeBody)
  time?: RuleTimeBody;
}

export class DispatchRuleBody {
  /** Lower-case words joined by "-". */
  @IsString()
  @Length(1, 60)
  id: string;

  @IsString()
  @Length(1, bounds.nameLength)
  name: string;

  /** Absent: always. */
  @Optional()
  @Nested(() => RuleConditionsBody)
  when?: RuleConditionsBody;

  @Nested(() => RuleTargetBody)
  lead: RuleTargetBody;

  @Optional()
  @NestedList(() => RuleTargetBody, { min: 0, max: 5 })
  co?: RuleTargetBody[];
}

export class PutRulesBody extends NotedChangeBody implements Omit<PutRules, 'rules'> {
  @NestedList(() => DispatchRuleBody, { min: 1, max: 200 })
  rules: DispatchRuleBody[];
}
