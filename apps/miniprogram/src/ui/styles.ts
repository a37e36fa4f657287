// The order is the cascade: what stands further down wins over what stands above it.
import './theme.css';
// Small pieces.
import './tap.css';
import './icon.css';
import './button.css';
import './chip.css';
import './pill.css';
import './badge.css';
import './card.css';
import './rows.css';
import './field.css';
import './waiting.css';
// Larger blocks of a screen.
import './top-bar.css';
import './tab-bar.css';
import './action-bar.css';
import './sheet.css';
import './toast.css';
import './empty.css';
import './report-card.css';
import './photos.css';
import './timeline.css';
import './big-grid.css';
import './choices.css';
import './filter.css';
import './bars.css';
import './before-after.css';
// What only some screens have.
import './welcome.css';
import './home.css';
import './submit.css';
import './emergency.css';
import './share.css';
import './rider.css';
import './staff.css';
import './bees.css';
// Pictures, and how everything above gives way to large letters.
import './icons.css';
import './large.css';
