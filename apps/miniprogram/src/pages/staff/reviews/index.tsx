import { Page } from '../../../features/frame/page';
import { ReviewsScreen } from '../../../features/reviewing/reviews-screen';

export default function ReviewsPage() {
  return (
    <Page name="reviews" title="积分核查" kind="deeper">
      {() => <ReviewsScreen />}
    </Page>
  );
}
