import { IsInt, Max, Min } from 'class-validator';
import { Optional } from '../platform/validation';
import { ActionRequest } from '../reports';

export class RateRequest extends ActionRequest {
  @Optional()
  @IsInt()
  @Min(1)
  @Max(5)
  score?: number;
}
