import 'leaflet/dist/leaflet.css';
import './browser.css';
import './map.css';
