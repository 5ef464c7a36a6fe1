import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Web } from './app.tsx';
import './ui/base.css';

const place = document.getElementById('root');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Web />
    </StrictMode>,
  );
