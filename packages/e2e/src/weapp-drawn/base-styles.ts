/** What WeChat's built-in components look like before any WXSS. */
export const baseStyles = `
html,
body {
  margin: 0;
  padding: 0;
  -webkit-text-size-adjust: 100%;
  -webkit-tap-highlight-color: transparent;
}
body {
  overflow-x: hidden;
}
page {
  display: block;
  min-height: 100vh;
  font-family: system-ui, "Noto Sans CJK SC", sans-serif;
}
wx-x,
view,
map,
camera,
picker,
form,
swiper,
swiper-item,
movable-area {
  display: block;
}
scroll-view {
  display: block;
  overflow: auto;
}
text {
  display: inline;
}
img {
  display: inline-block;
  width: 320px;
  height: 240px;
  overflow: hidden;
}
img[mode="aspectFill"] {
  object-fit: cover;
}
img[mode="aspectFit"] {
  object-fit: contain;
}
img[mode="widthFix"] {
  height: auto;
}
map,
camera {
  width: 300px;
  height: 150px;
  background: #dfe7e2;
}
input,
textarea {
  border: 0;
  padding: 0;
  background: transparent;
  font: inherit;
  color: inherit;
  outline: none;
}
input {
  display: block;
  width: 100%;
  min-height: 1.4em;
}
textarea {
  display: block;
  width: 300px;
  height: 150px;
  resize: none;
}
button {
  display: block;
  width: 100%;
  border: 0;
  font: inherit;
}
`;
