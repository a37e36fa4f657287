import { IsInt, Max, Min } from 'class-validator';
import { ActionRequest } from '../reports';

export class RateRequest extends ActionRequest {
  @IsInt()
  @Min(1)
  @Max(5)
  score: number;
}
