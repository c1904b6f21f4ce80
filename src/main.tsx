import { start } from './app/start.tsx';
import './ui/theme.css';

const element = document.getElementById('root');
if (element) void start(element);
