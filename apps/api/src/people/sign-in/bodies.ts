import { IsString, Length } from 'class-validator';

export class WechatSignIn {
  /** What `wx.login` gave. Good for one sign-in. */
  @IsString()
  @Length(1, 200)
  code!: string;
}

export class DemoSignIn {
  @IsString()
  @Length(1, 40)
  persona!: string;
}

export class RefreshBody {
  @IsString()
  @Length(1, 200)
  refreshToken!: string;
}

export class BindBody {
  @IsString()
  @Length(1, 40)
  staffCode!: string;
}
