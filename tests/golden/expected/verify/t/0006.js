gongshiSearch.put("verify/t/0006","f74497ec","EW4szHIDc4rtHwbvLZHxIvSCE/fv+0A=");
