import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { Optional } from '../platform/validation';
import { type PhotoVariant, photoVariants } from './sign-address';

export class PhotoFileParams {
  @IsUUID()
  id: string;

  @IsIn(photoVariants)
  variant: PhotoVariant;
}

/** Both may be left out, to be told that they are needed by the one answer for every address that is not good. */
export class PhotoFileQuery {
  @Optional()
  @IsString()
  @MaxLength(20)
  expires?: string;

  @Optional()
  @IsString()
  @MaxLength(100)
  signature?: string;
}
