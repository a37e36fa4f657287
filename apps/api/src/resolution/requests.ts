import { IsIn } from 'class-validator';
import { ActionRequest } from '../reports';

export class VerifyRequest extends ActionRequest {
  @IsIn(['passed', 'failed'])
  outcome: 'passed' | 'failed';
}
