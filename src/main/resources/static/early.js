// Before the page is drawn: scripts are there, and large type where it was chosen.
document.documentElement.classList.add('js');
try {
  document.documentElement.classList.toggle('large', localStorage.getItem('policydesk.large') === 'yes');
} catch { /* storage is blocked */ }
